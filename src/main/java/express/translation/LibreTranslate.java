package express.translation;

import express.translation.TranslationFailed.Reason;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** A server that speaks the protocol of LibreTranslate. */
final class LibreTranslate implements MachineTranslation {

    private static final Logger LOG = LoggerFactory.getLogger(LibreTranslate.class);
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final int MOST_LETTERS = 5_000;
    private static final int FEW_LETTERS = 2_000;
    private static final int TRIES = 3;
    private static final int LONGEST_PAUSE = 60;
    private static final int USUAL_PAUSE = 5;

    private final Wire wire;
    private final String destination;
    private final String apiKey;
    private final InstantSource time;
    private final Consumer<Duration> pause;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Offer offer = Offer.UNKNOWN;

    /** @param pause lets that much time pass, because the server asked for it */
    LibreTranslate(Wire wire, String destination, String apiKey, InstantSource time, Consumer<Duration> pause) {
        this.wire = wire;
        this.destination = destination;
        this.apiKey = apiKey;
        this.time = time;
        this.pause = pause;
    }

    @Override
    public String destination() {
        return destination;
    }

    @Override
    public boolean offers(Locale from, Locale into) {
        return offer().pair(from, into).isPresent();
    }

    /** One asks, the others go on with what was known before. */
    private Offer offer() {
        if (!time.instant().isBefore(offer.until()) && looking.tryLock()) {
            try {
                offer = look();
            } finally {
                looking.unlock();
            }
        }
        return offer;
    }

    private Offer look() {
        try {
            Wire.Answer languages = wire.get("/languages");
            if (languages.isGood() && languages.body().isArray()) {
                return new Offer(
                        Offer.targets(languages.body()),
                        letters(),
                        time.instant().plus(REMEMBERED));
            }
            LOG.warn("the service for translation answered {} when asked for its languages", languages.status());
        } catch (TranslationFailed away) {
            LOG.warn("the service for translation is away: {}", away.getMessage());
        }
        return offer.again(time.instant().plus(SOON));
    }

    /** Not every server says how many it takes. */
    private int letters() {
        try {
            int limit = wire.get("/frontend/settings").body().path("charLimit").asInt(0);
            return limit < 0 ? MOST_LETTERS : limit == 0 ? FEW_LETTERS : Math.min(limit, MOST_LETTERS);
        } catch (TranslationFailed away) {
            return FEW_LETTERS;
        }
    }

    @Override
    public List<Optional<String>> translate(Locale from, Locale into, List<String> paragraphs) {
        Offer now = offer();
        if (now.targets().isEmpty()) {
            throw TranslationFailed.away("the service does not say which languages it knows");
        }
        Offer.Pair pair = now.pair(from, into)
                .orElseThrow(() -> new TranslationFailed(Reason.REFUSED, "not from " + from + " into " + into));
        List<Optional<String>> translated = new ArrayList<>();
        Batches.of(paragraphs, now.letters()).forEach(batch -> translated.addAll(translate(pair, batch)));
        return translated;
    }

    /** What it does not take together it may take apart; of one that it never takes nothing comes back. */
    private List<Optional<String>> translate(Offer.Pair pair, List<String> batch) {
        Wire.Answer answer = ask(pair, batch, 1);
        if (answer.isGood()) {
            return read(answer.body().path("translatedText"), batch.size());
        }
        if (batch.size() == 1) {
            return List.of(Optional.empty());
        }
        int middle = batch.size() / 2;
        List<Optional<String>> translated = new ArrayList<>(translate(pair, batch.subList(0, middle)));
        translated.addAll(translate(pair, batch.subList(middle, batch.size())));
        return translated;
    }

    /** Good, or what this server says of words that it cannot translate. */
    private Wire.Answer ask(Offer.Pair pair, List<String> batch, int attempt) {
        Wire.Answer answer = wire.post("/translate", question(pair, batch));
        return switch (answer.status()) {
            case 400, 500 -> answer;
            case 401, 403 -> throw new TranslationFailed(Reason.REFUSED, "the service answered " + answer.status());
            case 429 -> askLater(answer, pair, batch, attempt);
            default -> {
                if (!answer.isGood()) {
                    throw TranslationFailed.away("the service answered " + answer.status());
                }
                yield answer;
            }
        };
    }

    private Map<String, Object> question(Offer.Pair pair, List<String> batch) {
        Map<String, Object> question = new HashMap<>();
        question.put("q", batch);
        question.put("source", pair.source());
        question.put("target", pair.target());
        question.put("format", "text");
        if (!apiKey.isEmpty()) {
            question.put("api_key", apiKey);
        }
        return question;
    }

    private Wire.Answer askLater(Wire.Answer busy, Offer.Pair pair, List<String> batch, int attempt) {
        int seconds = busy.retryAfter() < 0 ? USUAL_PAUSE * attempt : busy.retryAfter();
        if (attempt == TRIES || seconds > LONGEST_PAUSE) {
            throw TranslationFailed.away("the service has too much to do");
        }
        pause.accept(Duration.ofSeconds(seconds));
        return ask(pair, batch, attempt + 1);
    }

    /** As many as were asked for, or nobody knows which belongs to which. */
    private static List<Optional<String>> read(JsonNode texts, int asked) {
        if (!texts.isArray() || texts.size() != asked) {
            throw new TranslationFailed(Reason.BROKEN, "asked for " + asked + " translations, got " + texts.size());
        }
        List<Optional<String>> translated = new ArrayList<>();
        texts.forEach(text -> translated.add(
                text.isString()
                        ? Optional.of(text.stringValue()).filter(words -> !words.isBlank())
                        : Optional.empty()));
        return translated;
    }
}
