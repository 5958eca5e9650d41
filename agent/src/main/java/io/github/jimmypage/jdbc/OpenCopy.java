package io.github.jimmypage.jdbc;

import io.github.jimmypage.sql.SqlAnalysis;

/** A bulk copy that was begun and goes on until its object says so. */
record OpenCopy(TransactionState transaction, SqlAnalysis analysis) {}
