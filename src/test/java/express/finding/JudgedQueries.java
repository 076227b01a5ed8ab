package express.finding;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Queries as people type them, with what a person judged to answer them: {@code queries/judged.yaml}. */
final class JudgedQueries {

    /**
     * @param held whether the author of the glossary was not to see it
     * @param answers 3 for just what was meant, 2 for what answers well, 1 for what is related
     */
    record Judged(String id, String lang, String query, String meaning, boolean held, Map<String, Integer> answers) {

        Locale language() {
            return Locale.forLanguageTag(lang);
        }

        /** Those that answer it: of more than five, five suffice. */
        double recall(List<String> found) {
            List<String> answering = answers.entrySet().stream()
                    .filter(answer -> answer.getValue() >= 2)
                    .map(Map.Entry::getKey)
                    .toList();
            long hit = found.stream().limit(5).filter(answering::contains).count();
            return (double) hit / Math.min(5, answering.size());
        }

        /**
         * Discounted gain of the first ten beside the best that was possible, with a gain of 2^grade − 1. Source: Järvelin
         * and Kekäläinen, Cumulated gain-based evaluation of IR techniques, ACM TOIS 20(4), 2002; the gain as in Burges
         * et al., Learning to rank using gradient descent, 2005.
         */
        double gain(List<String> found) {
            List<Integer> grades =
                    found.stream().map(slug -> answers.getOrDefault(slug, 0)).toList();
            List<Integer> best = answers.values().stream()
                    .sorted((one, other) -> other - one)
                    .toList();
            return discounted(grades) / discounted(best);
        }

        private static double discounted(List<Integer> grades) {
            double gain = 0;
            for (int i = 0; i < Math.min(10, grades.size()); i++) {
                gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
            }
            return gain;
        }
    }

    private JudgedQueries() {}

    static List<Judged> read() throws IOException {
        try (InputStream file = JudgedQueries.class.getResourceAsStream("/queries/judged.yaml")) {
            return new YAMLMapper().readValue(file, new TypeReference<List<Judged>>() {});
        }
    }
}
