package org.scrutin.embedded;

/**
 * A service's database by its two roles.
 *
 * @param role what the service runs as: reads and adds, and changes only what migrations let it
 * @param owner who migrates: the tables are its own
 */
public record ServiceDatabase(Database role, Database owner) {}
