/** JSON as the console sends it. Depends on nothing; start reading at {@link io.github.jimmypage.observe.json.JsonWriter}. */
@NullMarked
package io.github.jimmypage.observe.json;

import org.jspecify.annotations.NullMarked;
