package org.scrutin.results.status;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.scrutin.results.sheets.StationStatus;

/** Statuses by their codes. */
@Converter
class StationStatusConverter implements AttributeConverter<StationStatus, String> {
  @Override
  public String convertToDatabaseColumn(StationStatus status) {
    return status.code();
  }

  @Override
  public StationStatus convertToEntityAttribute(String code) {
    return StationStatus.named(code);
  }
}
