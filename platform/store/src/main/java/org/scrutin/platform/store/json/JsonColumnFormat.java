package org.scrutin.platform.store.json;

import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.lang.reflect.Type;
import org.hibernate.type.format.AbstractJsonFormatMapper;

/** Has Hibernate write and read such columns as explicit SQL does. */
@JsonFormat
@PersistenceUnitExtension
class JsonColumnFormat extends AbstractJsonFormatMapper {
  @Override
  public <T> T fromString(CharSequence text, Type type) {
    return JsonColumn.read(text.toString(), type);
  }

  @Override
  public <T> String toString(T value, Type type) {
    return JsonColumn.write(value);
  }
}
