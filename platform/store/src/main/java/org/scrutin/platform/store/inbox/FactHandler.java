package org.scrutin.platform.store.inbox;

/** What a service makes of others' facts. A service has one bean of it, or none. */
public interface FactHandler {

  /**
   * Brings the effect of a fact into the database, in the inbox's transaction: the effect and the
   * note that the fact was handled are there together or not at all. Called once per fact and in
   * order within a key. Must ignore types that it does not know. Does nothing outside the database.
   *
   * <p>Any exception undoes the effect. If the database was away, the fact is tried again by
   * itself; otherwise its stream parks until an operator retries it.
   */
  void handle(ReceivedFact fact);
}
