package org.scrutin.results.sheets;

/**
 * A sheet as a leaf of its tally's log, without its place there.
 *
 * @param version of the station's sheet, 1 or greater
 * @param salt of the commitment to the sheet's body
 * @param hash of the leaf
 */
@SuppressWarnings("ArrayRecordComponent") // made by the million, never compared
public record SheetLeaf(int version, byte[] salt, byte[] hash, Sheet sheet) {}
