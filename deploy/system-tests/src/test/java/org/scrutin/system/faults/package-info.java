/**
 * The packaged suite under faults: processes are killed or stand still at seeded moments, disks and
 * pools are full, clients fall silent, while a workload goes on; then what must hold is checked
 * from outside. A seed gives the same requests and the same order of kills; only their interleaving
 * is the machine's.
 */
package org.scrutin.system.faults;
