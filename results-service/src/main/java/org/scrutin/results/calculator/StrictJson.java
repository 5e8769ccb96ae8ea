package org.scrutin.results.calculator;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.lang.reflect.Type;
import java.util.function.BiFunction;

/**
 * Refuses a body that names a member twice. Readers would otherwise differ in whose votes count
 * (RFC 8259 section 4).
 */
public final class StrictJson implements BiFunction<ObjectMapper, Type, ObjectReader> {
  @Override
  public ObjectReader apply(ObjectMapper mapper, Type type) {
    return mapper
        .readerFor(mapper.constructType(type))
        .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }
}
