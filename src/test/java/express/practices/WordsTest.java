package express.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordsTest {

    /** An unordered map of Java has another order in every run. */
    @Test
    void keepTheSameOrderInEveryRun() {
        Map<String, String> figures = new LinkedHashMap<>();
        for (int i = 30; i > 0; i--) {
            figures.put("figure-%02d".formatted(i), "a");
        }
        assertThat(new Words("Hotel", "A hotel.", figures, Map.of()).figures().keySet())
                .containsExactlyElementsOf(new TreeSet<>(figures.keySet()));
    }
}
