package io.github.jimmypage.sql;

import static io.github.jimmypage.sql.Word.*;

/** SQLite's PRAGMA. Source: the list at sqlite.org/pragma.html; none of it changes rows, {@code writable_schema} lets others do. */
final class Pragmas {
    private static final String[] READING = {
        "table_info",
        "table_xinfo",
        "table_list",
        "index_list",
        "index_info",
        "index_xinfo",
        "foreign_key_list",
        "foreign_key_check",
        "integrity_check",
        "quick_check",
        "database_list",
        "collation_list",
        "function_list",
        "module_list",
        "pragma_list",
        "compile_options",
        "freelist_count",
        "page_count",
        "data_version",
        "stats",
    };
    private static final String[] SETTING = {
        "analysis_limit",
        "application_id",
        "auto_vacuum",
        "automatic_index",
        "busy_timeout",
        "cache_size",
        "cache_spill",
        "case_sensitive_like",
        "cell_size_check",
        "checkpoint_fullfsync",
        "count_changes",
        "data_store_directory",
        "default_cache_size",
        "defer_foreign_keys",
        "empty_result_callbacks",
        "encoding",
        "foreign_keys",
        "full_column_names",
        "fullfsync",
        "hard_heap_limit",
        "hexkey",
        "ignore_check_constraints",
        "incremental_vacuum",
        "journal_mode",
        "journal_size_limit",
        "key",
        "legacy_alter_table",
        "legacy_file_format",
        "locking_mode",
        "max_page_count",
        "mmap_size",
        "optimize",
        "page_size",
        "query_only",
        "read_uncommitted",
        "recursive_triggers",
        "rekey",
        "reverse_unordered_selects",
        "secure_delete",
        "short_column_names",
        "shrink_memory",
        "soft_heap_limit",
        "synchronous",
        "temp_store",
        "temp_store_directory",
        "threads",
        "trusted_schema",
        "user_version",
        "wal_autocheckpoint",
        "wal_checkpoint",
    };

    private final Walk walk;
    private final Tokens tokens;

    Pragmas(Walk walk) {
        this.walk = walk;
        this.tokens = walk.tokens;
    }

    int begin(int i) {
        int name = tokens.is(i + 2, TokenKind.DOT) ? i + 3 : i + 1;
        walk.frame.clause = Clause.IGNORED;
        for (String reading : READING) {
            if (tokens.reads(name, reading)) {
                walk.statement.kind(StatementKind.READ);
                return name + 1;
            }
        }
        for (String setting : SETTING) {
            if (tokens.reads(name, setting)) {
                return name + 1;
            }
        }
        return i;
    }
}
