package org.mlsyssearch.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTest {

  @ParameterizedTest
  @CsvSource({"1.8.0_442,8", "17.0.15,17", "21,21", "25-ea,25", "0,0", "'',0"})
  void readsTheFeatureVersionOfOldAndNewForms(String version, int feature) {
    assertEquals(feature, Launcher.feature(version));
  }
}
