package org.scrutin.launcher.invented;

/**
 * A polling station.
 *
 * @param code of the unit
 * @param parent code of its district
 * @param constituency number of its constituency, from 0
 * @param kind station, postal or mobile
 * @param registered names on its roll
 */
record Station(String code, String parent, int constituency, String kind, int registered) {}
