package org.mlsyssearch.model.bytes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values that many records share, each kept once under a number. Not thread-safe. */
public final class SharedValues {

  private final Map<Object, Integer> numbers = new HashMap<>();
  private final List<Object> values = new ArrayList<>();

  /** The number of a value, which is kept from now on. */
  public int number(Object value) {
    Integer known = numbers.get(value);
    if (known != null) {
      return known;
    }
    numbers.put(value, values.size());
    values.add(value);
    return values.size() - 1;
  }

  /** The value of a number. */
  public Object value(int number) {
    return values.get(number);
  }
}
