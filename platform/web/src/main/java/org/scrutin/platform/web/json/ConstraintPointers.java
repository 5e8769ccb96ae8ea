package org.scrutin.platform.web.json;

import com.fasterxml.jackson.core.JsonPointer;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import org.scrutin.platform.web.problem.Excerpt;
import org.scrutin.platform.web.problem.Fault;

/** Tells broken constraints by where they stand in the JSON. */
final class ConstraintPointers {
  private ConstraintPointers() {}

  static Fault fault(ConstraintViolation<?> violation) {
    return new Fault(pointer(violation.getPropertyPath()), violation.getMessage());
  }

  private static String pointer(Path path) {
    JsonPointer pointer = JsonPointer.empty();
    for (Path.Node node : path) {
      // Index and key stand on the node after the list or map that they are of.
      if (node.getIndex() != null) {
        pointer = pointer.appendIndex(node.getIndex());
      } else if (node.getKey() != null) {
        pointer = pointer.appendProperty(Excerpt.of(node.getKey().toString()));
      }
      if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
        pointer = pointer.appendProperty(node.getName());
      }
    }
    return pointer.toString();
  }
}
