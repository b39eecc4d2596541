// People and products by what lists and filters ask for.
CREATE INDEX user_region IF NOT EXISTS FOR (u:User) ON (u.region);
CREATE INDEX product_released_at IF NOT EXISTS FOR (p:Product) ON (p.releasedAt);
CREATE INDEX product_price IF NOT EXISTS FOR (p:Product) ON (p.price);
CREATE INDEX product_active IF NOT EXISTS FOR (p:Product) ON (p.active);
CREATE INDEX job_kind_status IF NOT EXISTS FOR (j:Job) ON (j.kind, j.status);

// What happened lately (trending, snapshots cut by time).
CREATE INDEX viewed_at IF NOT EXISTS FOR ()-[e:VIEWED]-() ON (e.at);
CREATE INDEX liked_at IF NOT EXISTS FOR ()-[e:LIKED]-() ON (e.at);
CREATE INDEX disliked_at IF NOT EXISTS FOR ()-[e:DISLIKED]-() ON (e.at);
CREATE INDEX commented_at IF NOT EXISTS FOR ()-[e:COMMENTED]-() ON (e.at);
CREATE INDEX shared_at IF NOT EXISTS FOR ()-[e:SHARED]-() ON (e.at);
CREATE INDEX added_to_cart_at IF NOT EXISTS FOR ()-[e:ADDED_TO_CART]-() ON (e.at);
CREATE INDEX rated_at IF NOT EXISTS FOR ()-[e:RATED]-() ON (e.at);
CREATE INDEX purchased_at IF NOT EXISTS FOR ()-[e:PURCHASED]-() ON (e.at);
CREATE INDEX returned_at IF NOT EXISTS FOR ()-[e:RETURNED]-() ON (e.at);

// Words in titles and descriptions.
CREATE FULLTEXT INDEX product_text IF NOT EXISTS FOR (p:Product) ON EACH [p.title, p.description];

// Neighbours in the space the network learned. 64 numbers: the width of the served embedding.
CREATE VECTOR INDEX user_embedding IF NOT EXISTS FOR (u:User) ON (u.embedding)
OPTIONS {indexConfig: {`vector.dimensions`: 64, `vector.similarity_function`: 'cosine'}};
CREATE VECTOR INDEX product_embedding IF NOT EXISTS FOR (p:Product) ON (p.embedding)
OPTIONS {indexConfig: {`vector.dimensions`: 64, `vector.similarity_function`: 'cosine'}};
