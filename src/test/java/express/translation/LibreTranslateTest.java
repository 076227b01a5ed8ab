package express.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.translation.FakeLibreTranslate.Reply;
import express.translation.TranslationFailed.Reason;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibreTranslateTest {

    private static final Locale EN = Locale.ENGLISH;
    private static final Locale AR = Locale.forLanguageTag("ar");

    private final List<Duration> pauses = new ArrayList<>();
    private FakeLibreTranslate server;
    private Instant now = Instant.parse("2026-05-04T10:00:00Z");

    @BeforeEach
    void open() {
        server = new FakeLibreTranslate();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void translatesInTheOrderInWhichItWasAsked() {
        assertThat(service().translate(EN, AR, List.of("one", "two")))
                .containsExactly(Optional.of("{one}"), Optional.of("{two}"));
        var question = server.asked.getFirst();
        assertThat(question.propertyNames()).containsExactlyInAnyOrder("q", "source", "target", "format");
        assertThat(question.get("source").asString()).isEqualTo("en");
        assertThat(question.get("target").asString()).isEqualTo("ar");
        assertThat(question.get("format").asString()).isEqualTo("text");
    }

    @Test
    void showsItsKeyToAServerThatWantsOne() {
        server.apiKey = "secret";
        assertThat(service("secret").translate(EN, AR, List.of("one"))).containsExactly(Optional.of("{one}"));
        assertFailure(service("wrong"), Reason.REFUSED);
    }

    @Test
    void offersOnlyWhatTheServerKnows() {
        assertThat(service().offers(EN, AR)).isTrue();
        assertThat(service().offers(AR, Locale.FRENCH)).isFalse();
        for (String unknown : List.of("ti", "so", "ps", "de")) {
            assertThat(service().offers(EN, Locale.forLanguageTag(unknown)))
                    .as(unknown)
                    .isFalse();
        }
        assertThat(service().offers(EN, EN)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"no, nb", "pt, pt-BR", "fr-BE, fr"})
    void findsALanguageUnderTheNameThatTheServerHasForIt(String ours, String theirs) {
        service().translate(EN, Locale.forLanguageTag(ours), List.of("one"));
        assertThat(server.asked.getFirst().get("target").asString()).isEqualTo(theirs);
    }

    @Test
    void takesAServerThatNamesNoTargetsForOneThatKnowsAll() {
        server.languages = Reply.json(200, List.of(Map.of("code", "en"), Map.of("code", "uk")));
        assertThat(service().offers(EN, Locale.forLanguageTag("uk"))).isTrue();
        assertThat(service().offers(EN, AR)).isFalse();
    }

    @Test
    void asksForTheLanguagesOnceAnHourAndAfterAFailureSooner() {
        Reply known = server.languages;
        server.languages = Reply.error(500, "no");
        LibreTranslate service = service();
        assertThat(service.offers(EN, AR)).isFalse();
        server.languages = known;
        assertThat(service.offers(EN, AR)).isFalse();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(service.offers(EN, AR)).isTrue();
        server.languages = Reply.error(500, "no");
        now = now.plus(Duration.ofMinutes(59));
        assertThat(service.offers(EN, AR)).isTrue();
        assertThat(server.looked).hasSize(2);
        now = now.plus(Duration.ofMinutes(2));
        assertThat(service.offers(EN, AR)).as("goes on with what it knew").isTrue();
        assertThat(server.looked).hasSize(3);
    }

    @Test
    void sendsNoMoreAtOnceThanTheServerSays() {
        server.charLimit = 8;
        assertThat(service().translate(EN, AR, List.of("four", "four", "five5", "much too long")))
                .containsExactly(
                        Optional.of("{four}"), Optional.of("{four}"), Optional.of("{five5}"), Optional.empty());
        assertThat(server.asked).hasSize(3);
    }

    @Test
    void dividesWhatTheServerDoesNotTakeTogether() {
        server.batchLimit = 2;
        List<String> seven = Stream.of("a", "b", "c", "d", "e", "f", "g").toList();
        assertThat(service().translate(EN, AR, seven))
                .containsExactlyElementsOf(seven.stream()
                        .map(word -> Optional.of("{" + word + "}"))
                        .toList());
    }

    @Test
    void sendsManyInSeveralRequests() {
        assertThat(service().translate(EN, AR, Collections.nCopies(25, "word"))).hasSize(25);
        assertThat(server.asked).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 500})
    void leavesOutTheOneThatTheServerCannotTranslate(int status) {
        Reply no = Reply.error(status, "Cannot translate text");
        server.next.add(question -> no);
        server.next.add(question -> no);
        assertThat(service().translate(EN, AR, List.of("poison", "water")))
                .containsExactly(Optional.empty(), Optional.of("{water}"));
    }

    @Test
    void waitsAsLongAsTheServerAsks() {
        server.next.add(question -> Reply.error(429, "Too many requests").with("Retry-After", "7"));
        server.next.add(question -> Reply.error(429, "Too many requests"));
        assertThat(service().translate(EN, AR, List.of("one"))).containsExactly(Optional.of("{one}"));
        assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(10));
    }

    @Test
    void doesNotWaitForEver() {
        for (int i = 0; i < 3; i++) {
            server.next.add(question -> Reply.error(429, "Too many requests").with("Retry-After", "1"));
        }
        assertFailure(service(), Reason.AWAY);
        assertThat(pauses).hasSize(2);
        server.next.add(question -> Reply.error(429, "Too many requests").with("Retry-After", "86400"));
        assertFailure(service(), Reason.AWAY);
        assertThat(pauses).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"401, REFUSED", "403, REFUSED", "404, AWAY", "502, AWAY", "503, AWAY", "302, AWAY"})
    void saysWhyNothingCanBeHad(int status, Reason reason) {
        server.next.add(question -> new Reply(status, "<html>", Map.of("Location", "http://localhost:1/")));
        assertFailure(service(), reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>It works!</html>",
                "{\"translatedText\": [\"one\", \"two\"]}",
                "{\"translatedText\": \"one\"}",
                "{\"translatedText\": []}",
                "{\"translatedText\": [\"on",
                "{}",
                "[]",
                "null"
            })
    void takesNothingFromABrokenAnswer(String body) {
        server.next.add(question -> new Reply(200, body, Map.of()));
        assertFailure(service(), Reason.BROKEN);
    }

    @Test
    void takesNoEmptyWordsAndNothingThatIsNone() {
        server.next.add(question -> new Reply(200, "{\"translatedText\": [\" \", null, 7, \"ok\"]}", Map.of()));
        assertThat(service().translate(EN, AR, List.of("a", "b", "c", "d")))
                .containsExactly(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("ok"));
    }

    @Test
    void waitsForNoServerThatStopsInTheMiddle() {
        server.hangs = true;
        LibreTranslate service = service("", Duration.ofMillis(300));
        assertFailure(service, Reason.AWAY);
    }

    @Test
    void readsNoAnswerWithoutEnd() {
        server.next.add(question -> new Reply(200, "\"" + "a".repeat(3_000_000) + "\"", Map.of()));
        assertFailure(service(), Reason.AWAY);
    }

    @Test
    void bearsThatNobodyIsThere() {
        server.close();
        LibreTranslate service = service();
        assertThat(service.offers(EN, AR)).isFalse();
        assertThatThrownBy(() -> service.translate(EN, AR, List.of("one")))
                .isInstanceOfSatisfying(TranslationFailed.class, failed -> {
                    assertThat(failed.reason()).isEqualTo(Reason.AWAY);
                    assertThat(failed).hasCauseInstanceOf(IOException.class);
                });
    }

    @Test
    void neverSaysItsKey() {
        server.apiKey = "other";
        assertThatThrownBy(() -> service("secret-key").translate(EN, AR, List.of("one")))
                .message()
                .doesNotContain("secret-key");
    }

    private void assertFailure(LibreTranslate service, Reason reason) {
        assertThatThrownBy(() -> service.translate(EN, AR, List.of("one")))
                .isInstanceOfSatisfying(
                        TranslationFailed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(reason));
    }

    private LibreTranslate service() {
        return service("");
    }

    private LibreTranslate service(String key) {
        return service(key, Duration.ofSeconds(10));
    }

    private LibreTranslate service(String key, Duration patience) {
        URI url = server.url();
        return new LibreTranslate(new Wire(url, patience), url.getHost(), key, () -> now, pauses::add);
    }
}
