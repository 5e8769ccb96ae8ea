package org.scrutin.system.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Java process holds.
 *
 * @param heap bytes used after a collection
 * @param resident bytes of the process in memory
 */
record ProcessMemory(long heap, long resident) {
  private static final Pattern USED = Pattern.compile("(?m)^(?! |Metaspace).*?used (\\d+)K");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  static ProcessMemory of(long pid) throws IOException, InterruptedException {
    jcmd(pid, "GC.run");
    long heap = 0;
    Matcher generations = USED.matcher(jcmd(pid, "GC.heap_info"));
    while (generations.find()) {
      heap += Long.parseLong(generations.group(1)) * 1024;
    }
    Matcher resident =
        RESIDENT.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
    if (heap == 0 || !resident.find()) {
      throw new IOException("the memory of process " + pid + " cannot be read");
    }
    return new ProcessMemory(heap, Long.parseLong(resident.group(1)) * 1024);
  }

  private static String jcmd(long pid, String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(pid),
                command)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("jcmd " + command + " ended with an error: " + output);
    }
    // Without the line that repeats the process id.
    return output.lines().skip(1).map(line -> line + "\n").reduce("", String::concat);
  }

  @Override
  public String toString() {
    return "heap %d MB, resident %d MB".formatted(heap >> 20, resident >> 20);
  }
}
