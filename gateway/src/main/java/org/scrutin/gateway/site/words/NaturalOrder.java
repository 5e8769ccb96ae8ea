package org.scrutin.gateway.site.words;

import java.util.Comparator;

/** Codes as people count: digits compare as numbers, so that KH-2 stands before KH-10. */
public final class NaturalOrder implements Comparator<String> {
  public static final NaturalOrder CODES = new NaturalOrder();

  private NaturalOrder() {}

  @Override
  public int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      int order;
      if (digit(a, i) && digit(b, j)) {
        int from = i;
        int other = j;
        i = end(a, i);
        j = end(b, j);
        order = numbers(a.substring(from, i), b.substring(other, j));
      } else {
        order = Character.compare(a.charAt(i++), b.charAt(j++));
      }
      if (order != 0) {
        return order;
      }
    }
    int rest = Integer.compare(a.length() - i, b.length() - j);
    // KH-1 and KH-01 are equal as numbers, and still two codes.
    return rest != 0 ? rest : a.compareTo(b);
  }

  private static boolean digit(String text, int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static int end(String text, int from) {
    int at = from;
    while (at < text.length() && digit(text, at)) {
      at++;
    }
    return at;
  }

  // As text, because a code may have more digits than a long.
  private static int numbers(String a, String b) {
    String left = a.replaceFirst("^0+", "");
    String right = b.replaceFirst("^0+", "");
    int length = Integer.compare(left.length(), right.length());
    return length != 0 ? length : left.compareTo(right);
  }
}
