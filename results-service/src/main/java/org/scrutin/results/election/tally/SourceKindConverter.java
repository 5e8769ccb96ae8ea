package org.scrutin.results.election.tally;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Kinds of sources by their codes. */
@Converter(autoApply = true)
class SourceKindConverter implements AttributeConverter<Source.Kind, String> {
  @Override
  public String convertToDatabaseColumn(Source.Kind kind) {
    return kind.code();
  }

  @Override
  public Source.Kind convertToEntityAttribute(String code) {
    return Source.Kind.named(code);
  }
}
