package express.reports;

import express.base.ChainStep;
import express.boards.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What was invented for the demonstration.
 *
 * @param gathering the slug of the one of which it tells
 * @param words by section and language
 */
record Play(
        String gathering,
        Map<String, Map<String, String>> words,
        Map<ChainStep, List<Line>> themes,
        List<Pledge> commitments,
        Evaluation evaluation) {

    record Line(Part part, String words, int votes) {}

    /** @param days after the gathering */
    record Pledge(String words, String who, int days, Commitment.State state, String note) {}

    /** One row for each who answered. */
    record Evaluation(List<List<Integer>> grades, List<List<String>> said) {}

    /** YAML is read as plain data: its tags can name no Java type. */
    static Play read() {
        YAMLMapper yaml = YAMLMapper.builder(YAMLFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream file = Play.class.getResourceAsStream("/reports/demo.yaml")) {
            return yaml.readValue(file, Play.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
