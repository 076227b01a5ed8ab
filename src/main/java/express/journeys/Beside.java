package express.journeys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What stands in a file beside what is known of the person, and is theirs to take along as well. */
@Component
class Beside {

    /**
     * All of it.
     *
     * @param broken when it was opened by somebody who does not accompany them, and why
     */
    record All(
            List<Deadline> deadlines, List<Task> tasks, List<Correction> corrections, List<Glass> broken, Said said) {

        Map<String, Object> exported() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("deadlines", deadlines.stream().map(All::exported).toList());
            fields.put("tasks", tasks.stream().map(All::exported).toList());
            fields.put("corrections", corrections.stream().map(All::exported).toList());
            fields.put("glasses", broken.stream().map(this::opened).toList());
            return fields;
        }

        private static Map<String, Object> exported(Deadline it) {
            return Map.of("day", it.day().toString(), "kind", it.kind().key());
        }

        private static Map<String, Object> exported(Task it) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("what", it.key() == null ? it.words() : it.key());
            if (it.day() != null) {
                fields.put("day", it.day().toString());
            }
            fields.put("due", it.due().toString());
            fields.put("own", it.own());
            if (it.doneAt() != null) {
                fields.put("done", it.doneAt().toString());
            }
            return fields;
        }

        private static Map<String, Object> exported(Correction it) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("at", it.saidAt().toString());
            fields.put("words", it.words());
            if (it.taken() != null) {
                fields.put("taken", it.taken());
                fields.put("answer", it.answer());
            }
            return fields;
        }

        private Map<String, Object> opened(Glass it) {
            return Map.of("at", it.brokenAt().toString(), "who", said.person(it.person()), "reason", it.reason());
        }
    }

    private final Deadlines deadlines;
    private final Tasks tasks;
    private final Corrections corrections;
    private final Glasses glasses;
    private final Saying saying;

    Beside(Deadlines deadlines, Tasks tasks, Corrections corrections, Glasses glasses, Saying saying) {
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.corrections = corrections;
        this.glasses = glasses;
        this.saying = saying;
    }

    All of(CaseFile journey) {
        List<Glass> broken = glasses.list(journey.id());
        return new All(
                deadlines.list(journey),
                tasks.list(journey.id()),
                corrections.list(journey),
                broken,
                saying.of(Stream.concat(broken.stream().map(Glass::person), Stream.of()), Stream.of()));
    }
}
