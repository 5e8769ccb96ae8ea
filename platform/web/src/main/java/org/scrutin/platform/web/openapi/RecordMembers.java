package org.scrutin.platform.web.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.scrutin.platform.web.text.Text;
import org.scrutin.platform.web.text.TextByLanguage;

/**
 * Which members a schema always has, and which bounds they keep, by the records behind the schemas:
 * a component that is not marked as nullable (JSpecify) is always there.
 */
final class RecordMembers {
  private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
  private static final DotName NAMED =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
  private static final DotName UNWRAPPED =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");
  private static final DotName INCLUDED =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
  private static final DotName VALUE =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonValue");
  private static final DotName SCHEMA =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
  private static final DotName TEXT = DotName.createSimple(Text.class);
  private static final DotName TEXT_BY_LANGUAGE = DotName.createSimple(TextByLanguage.class);

  private final IndexView index;
  private final Map<String, Map<DotName, ClassInfo>> records = new HashMap<>();

  RecordMembers(IndexView index) {
    this.index = index;
    for (ClassInfo type : index.getKnownClasses()) {
      if (type.isRecord()) {
        // The index may list a class twice.
        records.computeIfAbsent(schemaName(type), _ -> new TreeMap<>()).put(type.name(), type);
      }
    }
  }

  private static String schemaName(ClassInfo type) {
    return Optional.ofNullable(type.declaredAnnotation(SCHEMA))
        .map(schema -> schema.value("name"))
        .map(AnnotationValue::asString)
        .orElse(type.simpleName());
  }

  void describe(String name, Schema schema) {
    Map<DotName, ClassInfo> types =
        records.getOrDefault(name.startsWith("Items") ? "Items" : name, Map.of());
    Map<String, Schema> properties = schema.getProperties();
    if (types.isEmpty() || properties == null) {
      return;
    }
    if (types.size() > 1) {
      throw new IllegalStateException(
          "Which of "
              + types.keySet()
              + " the schema "
              + name
              + " describes is not clear; name it apart.");
    }
    ClassInfo type = types.values().iterator().next();
    if (type.methods().stream().anyMatch(method -> method.hasDeclaredAnnotation(VALUE))) {
      // Written as one value, of which its own annotation says the form.
      schema.setType(null);
      schema.setProperties(null);
      schema.setRequired(null);
      return;
    }
    Set<String> required = new TreeSet<>();
    collect(type, properties, required);
    schema.setRequired(required.isEmpty() ? null : new ArrayList<>(required));
  }

  private void collect(ClassInfo type, Map<String, Schema> properties, Set<String> required) {
    for (RecordComponentInfo component : type.unsortedRecordComponents()) {
      boolean nullable = nullable(component.type());
      if (annotation(component, UNWRAPPED).isPresent()) {
        ClassInfo part = index.getClassByName(component.type().name());
        if (part != null) {
          collect(part, properties, nullable ? new TreeSet<>() : required);
        }
        continue;
      }
      String name =
          annotation(component, NAMED)
              .map(AnnotationInstance::value)
              .map(value -> value.asString())
              .orElse(component.name());
      Schema property = properties.get(name);
      if (property == null) {
        continue;
      }
      if (!nullable && !leftOutWhenEmpty(type, component)) {
        required.add(name);
      } else if (nullable && included(component, "ALWAYS")) {
        required.add(name);
        property.addType(Schema.SchemaType.NULL);
      }
      annotation(component, TEXT).ifPresent(text -> bound(text, texts(property)));
      annotation(component, TEXT_BY_LANGUAGE)
          .ifPresent(
              texts -> {
                bound(texts, texts(property));
                if (texts.value("optional") == null) {
                  property.setMinProperties(1);
                }
              });
    }
  }

  /** JSpecify's mark stands on the type, at any depth; here the outermost counts. */
  private static boolean nullable(Type type) {
    return type.hasAnnotation(NULLABLE);
  }

  private static boolean leftOutWhenEmpty(ClassInfo type, RecordComponentInfo component) {
    AnnotationInstance ofType = type.declaredAnnotation(INCLUDED);
    return included(component, "NON_EMPTY")
        || ofType != null
            && ofType.value().asEnum().equals("NON_EMPTY")
            && component.type().kind() == Type.Kind.PARAMETERIZED_TYPE;
  }

  private static boolean included(RecordComponentInfo component, String when) {
    return annotation(component, INCLUDED)
        .map(AnnotationInstance::value)
        .filter(value -> value.asEnum().equals(when))
        .isPresent();
  }

  /** The schema of the texts themselves where there are several in a list or a map. */
  private static Schema texts(Schema property) {
    if (property.getItems() != null) {
      return property.getItems();
    }
    return Optional.ofNullable(property.getAdditionalPropertiesSchema()).orElse(property);
  }

  private static void bound(AnnotationInstance text, Schema schema) {
    AnnotationValue max = text.value("max");
    schema.setMinLength(1);
    schema.setMaxLength(max == null ? Text.LINE : max.asInt());
  }

  /** On the component, or where the compiler put it: on its field or accessor. */
  private static Optional<AnnotationInstance> annotation(
      RecordComponentInfo component, DotName name) {
    return Optional.ofNullable(component.annotation(name))
        .or(() -> Optional.ofNullable(component.field()).map(field -> field.annotation(name)))
        .or(() -> Optional.ofNullable(component.accessor()).map(at -> at.annotation(name)));
  }
}
