package org.scrutin.results.imports;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.scrutin.results.imports.queue.ImportState;

/** States by their codes. */
@Converter(autoApply = true)
class ImportStateConverter implements AttributeConverter<ImportState, String> {
  @Override
  public String convertToDatabaseColumn(ImportState state) {
    return state.code();
  }

  @Override
  public ImportState convertToEntityAttribute(String code) {
    return ImportState.of(code);
  }
}
