package express.bundles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import express.Budget;
import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.NotFound;
import express.base.Viewer;
import express.bundles.BundleRefused.Reason;
import express.database.Acting;
import express.jobs.Job;
import express.jobs.Jobs;
import express.practices.Exchange;
import express.practices.Foreign;
import express.practices.Publishing;
import express.practices.SheetRefused.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ModuleTest
class ImportTest {

    /** Of each script some letters; nothing that is a figure, which would need a source. */
    private static final List<String> LETTERS = List.of(
            "abcxyz ÀÉßłš",
            "αβγΩ ",
            "бвгЖ ",
            "ابجد هوز ",
            "ሀለሐመ ",
            "שלום ",
            "你好 ",
            "👩🏽‍🍳 🍲 ",
            "\"'&>{}\\/ ",
            "fi\u200cne ");

    @Autowired
    Receiving receiving;

    @Autowired
    Bundles bundles;

    @Autowired
    Issuers issuers;

    @Autowired
    Taking taking;

    @Autowired
    Exchange exchange;

    @Autowired
    Jobs jobs;

    @Autowired
    Publishing publishing;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private final String site = SampleBundles.site();
    private Viewer operator;

    @BeforeEach
    void comesAnOperator() {
        operator = world.operator();
    }

    @AfterEach
    void takeBack() {
        SampleBundles.takeBack(publishing);
    }

    @Test
    void takesWhatWasGivenAsItWas() throws IOException {
        var random = new Random(Budget.of(1L, Ids.next().getLeastSignificantBits()));
        List<Line> lines = IntStream.range(0, Budget.of(60, 2_000))
                .mapToObj(number -> {
                    String slug = "given-" + Ids.next();
                    return SampleBundles.line(Ids.next(), slug, 1 + random.nextInt(9), written(random));
                })
                .toList();

        Bundle done = take(SampleBundles.bundle(site, lines));

        assertThat(done.added()).isEqualTo(lines.size());
        assertThat(sheets()).isEqualTo(lines.stream().collect(Collectors.toMap(Line::practice, ImportTest::stored)));
    }

    /** As the database gives it: all that the sheet can say, also what it leaves open. */
    private static JsonNode stored(Line line) {
        return Lines.JSON.readTree(Lines.JSON.writeValueAsString(line.sheet()));
    }

    @Test
    void doublesNothingWhenItComesAgain() throws IOException {
        List<Line> lines = SampleBundles.lines(7);
        take(SampleBundles.bundle(site, lines));

        Bundle again = take(SampleBundles.bundle(site, lines));

        assertThat(counts(again)).containsExactly(0, 0, 7, 0);
        assertThat(versions()).containsOnly(1).hasSize(7);
    }

    @Test
    void addsALaterVersionAndPassesOverAnEarlierOne() throws IOException {
        UUID practice = Ids.next();
        String slug = "later-" + practice;
        take(SampleBundles.bundle(site, List.of(SampleBundles.line(practice, slug, 3, SampleBundles.titled("Third")))));

        Bundle later = take(SampleBundles.bundle(
                site, List.of(SampleBundles.line(practice, slug, 5, SampleBundles.titled("Fifth")))));
        Bundle earlier = take(SampleBundles.bundle(
                site, List.of(SampleBundles.line(practice, slug, 4, SampleBundles.titled("Fourth")))));

        assertThat(counts(later)).containsExactly(0, 1, 0, 0);
        assertThat(counts(earlier)).containsExactly(0, 0, 1, 0);
        assertThat(titles()).containsExactly("Third", "Fifth");
    }

    @Test
    void takesTheLaterOfTwoInOneBundle() throws IOException {
        UUID practice = Ids.next();
        List<Line> lines = Stream.of(2, 4, 3)
                .map(version -> SampleBundles.line(
                        practice, "twice-" + practice, version, SampleBundles.titled("Version " + version)))
                .toList();
        assertThat(counts(take(SampleBundles.bundle(site, lines)))).containsExactly(1, 0, 2, 0);
        assertThat(titles()).containsExactly("Version 4");
    }

    @Test
    void givesAnotherAddressToAPracticeWhoseAddressIsTaken() throws IOException {
        String slug = "taken-" + Ids.next();
        List<Line> lines = IntStream.range(0, 12)
                .mapToObj(number -> SampleBundles.line(slug, 1))
                .toList();
        take(SampleBundles.bundle(site, lines));
        take(SampleBundles.bundle(SampleBundles.site(), lines));
        List<String> slugs = jdbc.sql("select slug from practices.practice where slug like ? || '%'")
                .param(slug)
                .query(String.class)
                .list();
        assertThat(slugs).hasSize(24).doesNotHaveDuplicates().contains(slug, slug + "-2", slug + "-9");
    }

    @Test
    void settlesNoPracticeAtAnAddressThatIsAPageOfItsOwn() throws IOException {
        take(SampleBundles.bundle(site, List.of(SampleBundles.line("compare", 1))));
        assertThat(jdbc.sql("select slug from practices.practice join practices.origin on practice_id = id where"
                                + " site = ?")
                        .param(site)
                        .query(String.class)
                        .list())
                .allMatch(slug -> slug.matches("compare-.+"));
    }

    @Test
    void leavesOutWhatIsNoPracticeAndSaysSo() throws IOException {
        List<Line> lines = List.of(
                SampleBundles.line("good-" + Ids.next(), 1),
                SampleBundles.line(Ids.next(), "script", 1, SampleBundles.titled("<script>alert(1)</script>")),
                SampleBundles.line(Ids.next(), "turned", 1, SampleBundles.titled("Pay \u202Eorue 5 \u202C")),
                SampleBundles.line(Ids.next(), "long", 1, SampleBundles.titled("x".repeat(200))),
                SampleBundles.line(Ids.next(), "none", 0, SampleBundles.titled("No version")));

        Bundle done = take(SampleBundles.bundle(site, lines));

        assertThat(counts(done)).containsExactly(1, 0, 0, 4);
        assertThat(seen(() -> bundles.listLeftOut(done.id())))
                .extracting(LeftOut::line, LeftOut::slug, LeftOut::kind)
                .containsExactly(
                        tuple(2, "script", Fault.MARKUP),
                        tuple(3, "turned", Fault.SIGNS),
                        tuple(4, "long", Fault.RULES),
                        tuple(5, "", Fault.UNREADABLE));
    }

    @Test
    void goesOnWhereAKilledNodeLeftIt() throws IOException {
        List<Line> lines = SampleBundles.lines(450);
        UUID id = bring(SampleBundles.bundle(site, lines));
        inBackground(() -> {
            bundles.start(id);
            taking.take(id, 0, 200, foreign(lines.subList(0, 200)), List.of());
            bundles.pause(id);
        });

        Bundle done = finish(id, true);

        assertThat(done.reached()).isEqualTo(450);
        assertThat(counts(done)).containsExactly(450, 0, 0, 0);
        assertThat(versions()).containsOnly(1).hasSize(450);
    }

    @Test
    void letsOnlyOneTakeTheSamePartOfABundle() throws IOException {
        List<Line> lines = SampleBundles.lines(10);
        UUID id = bring(SampleBundles.bundle(site, lines));
        inBackground(() -> taking.take(id, 0, 10, foreign(lines), List.of()));
        assertThatThrownBy(() -> inBackground(() -> taking.take(id, 0, 10, foreign(SampleBundles.lines(3)), List.of())))
                .hasMessage("bundles.import.elsewhere");
        assertThat(versions()).as("nothing half taken").hasSize(10);
    }

    @Test
    void stopsWhenToldAndGoesOnWithoutDoubling() throws IOException {
        List<Line> lines = SampleBundles.lines(Budget.of(2_000, 6_000));
        UUID id = bring(SampleBundles.bundle(site, lines));
        UUID job = seen(() -> receiving.start(operator, bundles.get(id), true)).orElseThrow();
        seen(() -> {
            jobs.stop(operator, job);
            return null;
        });
        await().atMost(Duration.ofMinutes(2))
                .until(() -> seen(() -> jobs.find(job).orElseThrow().ended()));
        Bundle stopped = seen(() -> bundles.get(id));
        assertThat(stopped.canStart()).isTrue();
        assertThat(stopped.reached()).isLessThan(lines.size());

        Bundle done = finish(id, false);

        assertThat(counts(done)).containsExactly(lines.size(), 0, 0, 0);
        assertThat(versions()).containsOnly(1).hasSize(lines.size());
    }

    /** A sheet can be as large as a thousand others: so many as usual would fill the memory. */
    @Test
    void takesFewAtOnceIfTheyAreLarge() throws IOException {
        List<Line> lines = IntStream.range(0, 12)
                .mapToObj(number -> SampleBundles.line(
                        Ids.next(),
                        "large-" + Ids.next(),
                        1,
                        SampleBundles.titled("Large").put("padding", "x".repeat(2_000_000))))
                .toList();
        var file = new ByteArrayInputStream(SampleBundles.bundle(site, lines));
        try (BundleReader reader = BundleReader.open(file)) {
            List<Integer> numbers = new ArrayList<>();
            while (reader.hasNext()) {
                List<Import.Numbered> together = Import.next(reader, numbers.size());
                assertThat(together).hasSizeLessThan(6);
                together.forEach(line -> numbers.add(line.number()));
            }
            assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 12).boxed().toList());
        }
    }

    @Test
    void takesThousands() throws IOException {
        byte[] file = SampleBundles.of(site, Budget.of(1_000, 10_000));
        assertThat(take(file).added()).isEqualTo(Budget.of(1_000, 10_000));
    }

    @Test
    void keepsNothingOfAFileThatIsRefused() throws IOException {
        byte[] good = SampleBundles.of(site, 2);
        byte[] cut = Arrays.copyOf(good, good.length - 20);
        assertRefused(cut, Reason.CUT_OFF);
        assertThat(seen(bundles::listLatest)).noneMatch(bundle -> bundle.site().equals(site));
    }

    @Test
    void refusesAKnownNameWithAnotherKeyUntilSomebodyForgetsTheOldOne() throws IOException {
        take(SampleBundles.of(site, 1));
        byte[] other = SampleBundles.bundle(site, SampleBundles.key("mallory"), SampleBundles.lines(1));
        assertRefused(other, Reason.OTHER_KEY);
        seen(() -> {
            issuers.forget(site);
            return null;
        });
        UUID id = bring(other);
        assertThat(seen(() -> receiving.isKnown(bundles.get(id)))).isFalse();
    }

    @Test
    void takesNothingByAKeyThatNobodyConfirmed() throws IOException {
        UUID id = bring(SampleBundles.of(site, 1));
        assertThat(seen(() -> receiving.start(operator, bundles.get(id), false)))
                .isEmpty();
        assertThat(versions()).isEmpty();
    }

    @Test
    void existsForNobodyButOperators() throws IOException {
        UUID id = bring(SampleBundles.of(site, 1));
        Viewer stranger = world.newcomer("Stranger");
        assertThatThrownBy(() -> Acting.as(stranger, () -> bundles.get(id))).isInstanceOf(NotFound.class);
        assertThat(Acting.as(stranger, () -> bundles.piece(id, 0))).isEmpty();
        assertThat(Acting.as(stranger, bundles::listLatest)).isEmpty();
    }

    private void assertRefused(byte[] file, Reason reason) {
        assertThatThrownBy(() -> bring(file))
                .isInstanceOfSatisfying(
                        BundleRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private Bundle take(byte[] file) throws IOException {
        return finish(bring(file), true);
    }

    private UUID bring(byte[] file) throws IOException {
        return Acting.as(operator, () -> receiving.receive(operator, () -> new ByteArrayInputStream(file)));
    }

    private Bundle finish(UUID id, boolean confirmed) {
        seen(() -> receiving.start(operator, bundles.get(id), confirmed));
        await().atMost(Duration.ofMinutes(3)).until(() -> ended(id));
        return seen(() -> bundles.get(id));
    }

    private boolean ended(UUID id) {
        Bundle bundle = seen(() -> bundles.get(id));
        Job job = seen(() -> jobs.find(bundle.jobId()).orElseThrow());
        assertThat(job.reason()).isNull();
        return job.ended();
    }

    private <T> T seen(ScopedValue.CallableOp<T, RuntimeException> look) {
        return Acting.as(operator, look);
    }

    private static void inBackground(Runnable work) {
        Acting.inBackground(Import.KIND, () -> {
            work.run();
            return null;
        });
    }

    private List<Foreign> foreign(List<Line> lines) {
        return lines.stream()
                .map(it -> new Foreign(
                        site, it.practice(), it.version(), it.publishedAt(), it.status(), exchange.judge(it.sheet())))
                .toList();
    }

    private static List<Integer> counts(Bundle done) {
        return List.of(done.added(), done.renewed(), done.unchanged(), done.leftOut());
    }

    private Map<UUID, JsonNode> sheets() {
        return jdbc
                .sql("""
                    select original, sheet
                    from practices.origin
                    join practices.publication on publication.practice_id = origin.practice_id
                    where site = ?
                    """)
                .param(site)
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), Lines.JSON.readTree(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> withoutNulls(it.getValue())));
    }

    /** What a sheet leaves open is written as null, and was not written at all in the samples. */
    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode fields) {
            List.copyOf(fields.propertyNames()).stream()
                    .filter(name -> fields.get(name).isNull())
                    .forEach(fields::remove);
        }
        node.forEach(ImportTest::withoutNulls);
        return node;
    }

    private List<Integer> versions() {
        return jdbc.sql("""
            select version
            from practices.origin
            join practices.publication on publication.practice_id = origin.practice_id
            where site = ?
            order by version
            """).param(site).query(Integer.class).list();
    }

    private List<String> titles() {
        return jdbc.sql("""
            select sheet #>> '{texts,en,title}'
            from practices.origin
            join practices.publication on publication.practice_id = origin.practice_id
            where site = ?
            order by version
            """).param(site).query(String.class).list();
    }

    /** A sheet with random words in some languages. */
    private static ObjectNode written(Random random) {
        ObjectNode sheet = SampleBundles.sheet("x");
        ObjectNode texts = (ObjectNode) sheet.get("texts");
        for (String language : List.of("fr", "am", "zh", "pt")) {
            if (random.nextBoolean()) {
                texts.set(language, texts.get("en").deepCopy());
            }
        }
        texts.forEach(words -> {
            ((ObjectNode) words).put("title", words(random, 60)).put("summary", words(random, 300));
            ((ObjectNode) words).putArray("needed").add(words(random, 900)).add(words(random, 20));
        });
        return sheet.put("place", words(random, 30));
    }

    private static String words(Random random, int longest) {
        var words = new StringBuilder("a");
        while (words.length() < longest) {
            int[] letters =
                    LETTERS.get(random.nextInt(LETTERS.size())).codePoints().toArray();
            words.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return words.toString();
    }
}
