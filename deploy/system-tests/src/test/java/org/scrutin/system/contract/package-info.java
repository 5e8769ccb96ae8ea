/**
 * Holds every answer that a system test gets to the description of the API, and says at the end
 * what of that was seen.
 */
package org.scrutin.system.contract;
