CREATE INDEX products_by_category ON products (category_id);
CREATE INDEX reviews_by_product ON reviews (product_id);
CREATE INDEX reviews_by_user ON reviews (user_id);
CREATE INDEX orders_by_user ON orders (user_id);
CREATE INDEX order_items_by_product ON order_items (product_id);
CREATE INDEX page_views_by_path ON page_views (path);
ALTER TABLE products ADD FOREIGN KEY (category_id) REFERENCES categories (id);
ALTER TABLE stock ADD FOREIGN KEY (product_id) REFERENCES products (id);
ALTER TABLE reviews ADD FOREIGN KEY (product_id) REFERENCES products (id);
ALTER TABLE reviews ADD FOREIGN KEY (user_id) REFERENCES users (id);
ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id);
ALTER TABLE order_items ADD FOREIGN KEY (order_id) REFERENCES orders (id);
ALTER TABLE order_items ADD FOREIGN KEY (product_id) REFERENCES products (id)
