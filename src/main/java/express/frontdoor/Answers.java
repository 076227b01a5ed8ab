package express.frontdoor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What somebody has said so far, by question: the names of what they tapped. */
record Answers(Map<Question, String> said) {

    /** Rather not. */
    static final String UNSAID = "-";

    /** None of those that are named. */
    static final String OTHER = "OTHER";

    static final Answers NONE = new Answers(Map.of());

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Where somebody is. */
    record Place(String town, String country) {

        static Place read(String written) {
            String[] parts = written.split("\\|", 2);
            return new Place(parts[0], parts.length > 1 ? parts[1] : "");
        }

        String written() {
            return town + "|" + country;
        }
    }

    /** What cannot be understood, because questions have changed since, was not said. */
    static Answers read(String json) {
        Map<Question, String> said = new EnumMap<>(Question.class);
        JSON.readValue(json, new TypeReference<Map<String, String>>() {})
                .forEach((slug, answer) -> Question.find(slug).ifPresent(question -> said.put(question, answer)));
        return new Answers(said);
    }

    String json() {
        Map<String, String> written = new TreeMap<>();
        said.forEach((question, answer) -> written.put(question.slug(), answer));
        return JSON.writeValueAsString(written);
    }

    Answers with(Question question, String answer) {
        Map<Question, String> more = new EnumMap<>(Question.class);
        more.putAll(said);
        more.put(question, answer);
        return new Answers(more);
    }

    boolean has(Question question) {
        return said.containsKey(question);
    }

    /** Nothing, if they would rather not say or have not been asked. */
    Optional<String> find(Question question) {
        return Optional.ofNullable(said.get(question)).filter(Predicate.not(UNSAID::equals));
    }

    boolean chose(Question question, String value) {
        return Arrays.asList(said.getOrDefault(question, "").split(",")).contains(value);
    }

    List<String> speaking() {
        return find(Question.SPEAKING).map(it -> List.of(it.split(","))).orElse(List.of());
    }

    Optional<Place> place() {
        return find(Question.PLACE).map(Place::read);
    }

    Wish wish() {
        return find(Question.WISH).map(Wish::valueOf).orElse(Wish.UNSURE);
    }

    @Nullable
    String status() {
        return find(Question.STATUS).orElse(null);
    }

    @Nullable
    Integer years() {
        return find(Question.AGE).map(Age::valueOf).map(Age::years).orElse(null);
    }

    boolean wouldRatherTalk() {
        return chose(Question.READING, "TALK");
    }

    /** What is asked of somebody who has said this: nothing that no next step needs. */
    List<Question> asked(Reach reach) {
        List<Question> asked =
                new ArrayList<>(List.of(Question.SPEAKING, Question.READING, Question.PLACE, Question.WISH));
        if (wish().isOfAnEnterprise()) {
            asked.add(Question.TOGETHER);
        }
        if (!reach.statuses().isEmpty()) {
            asked.add(Question.STATUS);
        }
        if (reach.ages()) {
            asked.add(Question.AGE);
        }
        return asked;
    }

    /** The first that was not answered; nothing, if all were. */
    Optional<Question> open(Reach reach) {
        return asked(reach).stream().filter(Predicate.not(this::has)).findFirst();
    }

    Optional<Question> after(Question question, Reach reach) {
        List<Question> asked = asked(reach);
        int next = asked.indexOf(question) + 1;
        return next < asked.size() ? Optional.of(asked.get(next)) : Optional.empty();
    }

    Optional<Question> before(Question question, Reach reach) {
        List<Question> asked = asked(reach);
        int previous = asked.indexOf(question) - 1;
        return previous < 0 ? Optional.empty() : Optional.of(asked.get(previous));
    }

    /** Without what does not matter any more after another answer. */
    Answers tidy(Reach reach) {
        Map<Question, String> left = new EnumMap<>(Question.class);
        List<Question> asked = asked(reach);
        said.forEach((question, answer) -> {
            if (asked.contains(question)) {
                left.put(question, answer);
            }
        });
        return new Answers(left);
    }
}
