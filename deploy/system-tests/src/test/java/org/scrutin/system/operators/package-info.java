/** Two institutions that run a suite together, and what each can do at the other. */
package org.scrutin.system.operators;
