package org.scrutin.results.draw;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.scrutin.results.figures.lots.DrawMethod;

/** Methods by their codes. */
@Converter
class DrawMethodConverter implements AttributeConverter<DrawMethod, String> {
  @Override
  public String convertToDatabaseColumn(DrawMethod method) {
    return method.code();
  }

  @Override
  public DrawMethod convertToEntityAttribute(String code) {
    return DrawMethod.named(code);
  }
}
