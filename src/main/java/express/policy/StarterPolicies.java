package express.policy;

import express.base.ChainStep;
import express.database.Acting;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The policies and funds that come with a release, one file each. They fill what nobody has changed by hand. */
@Component
class StarterPolicies implements ApplicationRunner {

    static final String PURPOSE = "policy-starter";

    /** YAML is read as plain data: its tags can name no Java type. */
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** A file as it is written. */
    record Sheet(
            Entry.Kind kind,
            int place,
            Map<String, String> title,
            Map<String, String> summary,
            @Nullable String reference,
            @Nullable LocalDate dated,
            @Nullable Integer since,
            @Nullable Integer until,
            Entry.Status status,
            @Nullable URI link,
            List<Written> lines) {

        Entry entry(String slug) {
            return new Entry(
                    slug, kind, place, said(title), said(summary), reference, dated, since, until, status, link, 0);
        }
    }

    /** @param key by which it stays the same line when its words change */
    record Written(
            String key, Line.Kind kind, @Nullable List<ChainStep> steps, Line.Mark mark, Map<String, String> words) {

        Line line(String slug, int place) {
            return new Line(
                    named(slug, key),
                    slug,
                    kind,
                    place,
                    Optional.ofNullable(steps).orElse(List.of()),
                    mark,
                    said(words));
        }
    }

    /** An entry with its lines, and a print of both. */
    record Starter(Entry entry, List<Line> lines, String print) {}

    private final Filling filling;

    StarterPolicies(Filling filling) {
        this.filling = filling;
    }

    /** Puts them where they are missing or old, all of one or none. */
    @Component
    @Transactional
    static class Filling {

        private final Policies policies;
        private final PolicyLines lines;

        Filling(Policies policies, PolicyLines lines) {
            this.policies = policies;
            this.lines = lines;
        }

        void fill(Starter starter) {
            if (policies.bring(starter.entry(), starter.print())) {
                starter.lines().forEach(lines::put);
                lines.keepOnly(
                        starter.entry().slug(),
                        starter.lines().stream().map(Line::id).toList());
            }
        }
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        List<Starter> starters = read();
        Acting.inBackground(PURPOSE, () -> {
            starters.forEach(filling::fill);
            return null;
        });
    }

    static List<Starter> read() throws IOException {
        List<Starter> starters = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:policy/*.yaml")) {
            String slug = String.valueOf(file.getFilename()).replace(".yaml", "");
            starters.add(starter(slug, file.getContentAsString(StandardCharsets.UTF_8)));
        }
        return starters.stream()
                .sorted(Comparator.comparing(starter -> starter.entry().slug()))
                .toList();
    }

    static Starter starter(String slug, String yaml) {
        Sheet sheet = YAML.readValue(yaml, Sheet.class);
        List<Line> lines = new ArrayList<>();
        sheet.lines().forEach(written -> lines.add(written.line(slug, lines.size())));
        return new Starter(sheet.entry(slug), lines, print(yaml));
    }

    private static Said said(Map<String, String> words) {
        return new Said(words.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> Locale.forLanguageTag(each.getKey()),
                        each -> each.getValue().strip())));
    }

    /** The same on every node and in every release. */
    static UUID named(String... parts) {
        return UUID.nameUUIDFromBytes(
                String.join("/", Stream.of(parts).toList()).getBytes(StandardCharsets.UTF_8));
    }

    private static String print(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
