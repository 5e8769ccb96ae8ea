package org.scrutin.platform.web.http;

import jakarta.ws.rs.core.EntityTag;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value of If-Match or If-None-Match; what is no entity tag in it matches nothing. */
record EntityTagList(boolean any, List<EntityTag> tags) {

  private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"");

  static EntityTagList of(List<String> header) {
    List<EntityTag> tags = new ArrayList<>();
    boolean any = false;
    for (String value : header) {
      any |= value.strip().equals("*");
      Matcher tag = TAG.matcher(value);
      while (tag.find()) {
        tags.add(new EntityTag(tag.group(2), tag.group(1) != null));
      }
    }
    return new EntityTagList(any, tags);
  }

  /** Of something that exists: the weak comparison of RFC 9110 section 8.8.3.2. */
  boolean matchesWeakly(EntityTag current) {
    return any || tags.stream().anyMatch(tag -> tag.getValue().equals(current.getValue()));
  }

  boolean matchesStrongly(EntityTag current) {
    return any || (!current.isWeak() && tags.contains(current));
  }
}
