// Products in the order of their titles.
CREATE INDEX product_title IF NOT EXISTS FOR (p:Product) ON (p.title);
