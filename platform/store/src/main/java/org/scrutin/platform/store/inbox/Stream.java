package org.scrutin.platform.store.inbox;

/** Facts that have an order: those of one key in one topic. */
record Stream(String topic, String key) {

  @Override
  public String toString() {
    return topic + "/" + key;
  }
}
