package express.gatherings;

import express.base.ChainStep;
import express.ui.Typed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A session as it stands in a form, and as it was typed. */
final class SessionForm {

    private SessionForm() {}

    static Map<String, String> of(Session session) {
        Map<String, String> typed = new HashMap<>();
        typed.put("edition", Integer.toString(session.edition()));
        typed.put("kind", session.kind().name());
        typed.put("date", session.begins().toLocalDate().toString());
        typed.put("time", session.begins().toLocalTime().toString());
        typed.put("minutes", Integer.toString(session.minutes()));
        typed.put("room", session.room() == null ? "" : session.room().toString());
        typed.put("track", session.track() == null ? "" : session.track().toString());
        typed.put("speakers", session.speakers().stream().map(UUID::toString).collect(Collectors.joining(",")));
        typed.put("practices", String.join("\n", session.practices()));
        typed.put("step", session.step() == null ? "" : session.step().name());
        typed.put("languages", String.join(",", session.languages()));
        return typed;
    }

    static Session read(Fields fields, UUID id, Programme programme, Cases cases) {
        return new Session(
                id,
                Math.max(0, Typed.number(fields.raw("edition"))),
                fields.one("kind", List.of(SessionKind.values())),
                fields.date("date").atTime(fields.time("time")),
                fields.number("minutes", 5, Session.LONGEST),
                id(fields.chosen("room", it -> names(programme.rooms(), it))),
                id(fields.chosen("track", it -> names(programme.tracks(), it))),
                fields
                        .many(
                                "speakers",
                                it -> programme.speakers().stream()
                                        .anyMatch(one -> one.id().toString().equals(it)))
                        .stream()
                        .map(UUID::fromString)
                        .toList(),
                cases.read(fields, "practices"),
                fields.maybe("step", List.of(ChainStep.values())).orElse(null),
                fields.many("languages", Tongues::known),
                Said.NOTHING);
    }

    private static boolean names(List<Programme.Place> places, String id) {
        return places.stream().anyMatch(it -> it.id().toString().equals(id));
    }

    private static @Nullable UUID id(@Nullable String chosen) {
        return Optional.ofNullable(chosen).map(UUID::fromString).orElse(null);
    }
}
