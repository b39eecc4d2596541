// A product is found by its handle, a variant by its id, and each is there once.
CREATE CONSTRAINT product_handle IF NOT EXISTS FOR (p:Product) REQUIRE p.handle IS UNIQUE;
CREATE CONSTRAINT product_variant_id IF NOT EXISTS FOR (v:ProductVariant) REQUIRE v.id IS UNIQUE;
