package org.scrutin.results.materiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VoidBallotsTest {
  private static final long[] NOBODY = {0, 0};

  @Test
  void noMoreBallotsOfAListAreVoidThanItHas() {
    // Given
    VoidBallots ballots = new VoidBallots(new long[] {10, 3}, 0, 0, new long[] {4, 9}, List.of());

    // When
    long ofFirst = ballots.most(list -> list == 0, false);
    long ofSecond = ballots.most(list -> list == 1, false);

    // Then
    assertThat(ofFirst).isEqualTo(4);
    assertThat(ofSecond).isEqualTo(3);
  }

  @Test
  void ballotsOfAnUnknownListMayBeAnybodys() {
    // Given
    VoidBallots ballots = new VoidBallots(new long[] {10, 3}, 2, 5, NOBODY, List.of());

    // When
    long ofSecond = ballots.most(list -> list == 1, false);
    long ofBothAndBlank = ballots.most(list -> true, true);

    // Then
    assertThat(ofSecond).isEqualTo(3);
    assertThat(ofBothAndBlank).isEqualTo(5);
  }

  @Test
  void whatIsAllegedInPartsOfAUnitAddsUpToWhatTheUnitHas() {
    // Given
    VoidBallots one = new VoidBallots(new long[] {4, 0}, 0, 9, NOBODY, List.of());
    VoidBallots other = new VoidBallots(new long[] {6, 1}, 0, 0, new long[] {2, 0}, List.of());
    VoidBallots whole = new VoidBallots(new long[] {10, 1}, 0, 1, NOBODY, List.of(one, other));

    // When
    long most = whole.most(list -> list == 0, false);

    // Then: 4 of the first part, 2 of the second, 1 of the whole
    assertThat(most).isEqualTo(7);
  }
}
