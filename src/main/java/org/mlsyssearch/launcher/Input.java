package org.mlsyssearch.launcher;

import java.io.File;
import java.util.List;

/** The files and folders that arguments name, such as {@code list.md} or {@code --corpus=lists}. */
final class Input {

  /** So many files are never little, and looking at more would take longer than it saves. */
  private static final int MOST_FILES = 5_000;

  /** How much larger than its file a packed list may be. */
  private static final int PACKED = 10;

  private final List<String> arguments;
  private long bytes;
  private int files;

  Input(List<String> arguments) {
    this.arguments = arguments;
  }

  /** Whether there is any, but less than so many bytes; what is hidden in folders is left out. */
  boolean isBelow(long most) {
    bytes = 0;
    files = 0;
    for (String argument : arguments) {
      if (argument != null) {
        String value =
            argument.startsWith("-") ? argument.substring(argument.indexOf('=') + 1) : argument;
        add(new File(value), most);
      }
    }
    return bytes > 0 && bytes < most && files < MOST_FILES;
  }

  private void add(File file, long most) {
    if (bytes >= most || files >= MOST_FILES) {
      return;
    }
    files++;
    bytes += file.isFile() ? (file.getName().endsWith(".gz") ? PACKED : 1) * file.length() : 0;
    File[] children = file.listFiles();
    if (children != null) {
      for (File child : children) {
        if (!child.getName().startsWith(".")) {
          add(child, most);
        }
      }
    }
  }
}
