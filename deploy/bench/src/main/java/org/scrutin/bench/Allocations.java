package org.scrutin.bench;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.scrutin.seats.allocation.Apportionment;
import org.scrutin.seats.allocation.Contest;
import org.scrutin.seats.allocation.Outcome;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.method.Method;

/** The exact D'Hondt with its worksheet, and a plain one, over the same made-up votes in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Allocations {
  private static final int ELECTIONS = 64;

  /** Lists x seats. */
  @Param({"12x25", "20x45", "30x150"})
  public String shape = "";

  private long[][] votes = {};
  private double[][] doubles = {};
  private int seats;
  private int turn;

  /**
   * @throws IllegalStateException if the two differ, as then their times are not comparable
   */
  @Setup
  public void prepare() {
    String[] sides = shape.split("x", 2);
    int lists = Integer.parseInt(sides[0]);
    seats = Integer.parseInt(sides[1]);
    votes = IntStream.range(0, ELECTIONS).mapToObj(i -> votes(lists, i)).toArray(long[][]::new);
    doubles =
        Arrays.stream(votes)
            .map(one -> Arrays.stream(one).asDoubleStream().toArray())
            .toArray(double[][]::new);
    for (turn = 0; turn < ELECTIONS; turn++) {
      if (!Arrays.equals(plain(), exact().seats())) {
        throw new IllegalStateException("the two allocations differ");
      }
    }
    turn = 0;
  }

  @Benchmark
  public int[] nextPlain() {
    turn = (turn + 1) % ELECTIONS;
    return plain();
  }

  @Benchmark
  public Outcome nextExact() {
    turn = (turn + 1) % ELECTIONS;
    return exact();
  }

  private int[] plain() {
    return PlainDHondt.seats(doubles[turn], seats);
  }

  private Outcome exact() {
    return Apportionment.of(Contest.open(Method.DHONDT, seats, votes[turn], Ties.LOTS));
  }

  /** A few large lists and many small ones. */
  private static long[] votes(int lists, int seed) {
    Random random = new Random(seed);
    return IntStream.range(0, lists)
        .mapToLong(_ -> 1 + (long) (1_000_000 * Math.pow(random.nextDouble(), 3)))
        .toArray();
  }
}
