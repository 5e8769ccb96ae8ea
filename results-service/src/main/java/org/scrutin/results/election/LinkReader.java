package org.scrutin.results.election;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code links}: groups of list codes whose votes are counted together first. */
public final class LinkReader {
  private final List<String> codes;

  /**
   * @param codes of the lists, by position
   */
  public LinkReader(List<String> codes) {
    this.codes = codes;
  }

  /** The groups as positions; none where the field is left out. */
  public List<Set<Integer>> read(Fields rule) {
    List<Set<Integer>> links = new ArrayList<>();
    Optional<JsonNode> value = rule.optional("links");
    if (value.isEmpty()) {
      return links;
    }
    if (!value.get().isArray()) {
      rule.problem("links", "must be an array of groups such as [[\"A\",\"B\"]]");
      return links;
    }
    Set<Integer> linked = new HashSet<>();
    for (JsonNode group : value.get()) {
      Set<Integer> positions = new TreeSet<>();
      for (JsonNode code : group) {
        int position = code.isTextual() ? codes.indexOf(code.textValue()) : -1;
        if (position < 0) {
          rule.problem("links", code + " is not the code of any list");
        } else if (!linked.add(position)) {
          rule.problem("links", code + " is linked twice");
        } else {
          positions.add(position);
        }
      }
      if (!group.isArray() || group.size() < 2) {
        rule.problem("links", "each group names two lists or more, unlike " + group);
      }
      links.add(positions);
    }
    return links;
  }
}
