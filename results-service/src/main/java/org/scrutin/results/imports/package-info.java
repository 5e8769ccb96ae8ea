/**
 * Sheets by the file: upload, staging, queue and report. A file is read into staging whole or
 * refused whole; what is staged is counted in one step.
 */
@NullMarked
package org.scrutin.results.imports;

import org.jspecify.annotations.NullMarked;
