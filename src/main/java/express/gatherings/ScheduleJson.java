package express.gatherings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes a schedule as JSON, as the same readers know it. */
final class ScheduleJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ScheduleJson() {}

    static String of(Schedule schedule) {
        Map<String, Object> conference = new LinkedHashMap<>();
        conference.put("acronym", schedule.acronym());
        conference.put("title", schedule.title());
        conference.put("start", schedule.start());
        conference.put("end", schedule.end());
        conference.put("daysCount", schedule.days().size());
        conference.put("timeslot_duration", "00:05");
        conference.put("time_zone_name", schedule.programme().facts().zone());
        conference.put("url", schedule.url());
        conference.put(
                "rooms",
                schedule.programme().rooms().stream()
                        .map(it -> Map.of("name", it.name(), "guid", it.id().toString()))
                        .toList());
        conference.put(
                "tracks",
                schedule.programme().tracks().stream()
                        .map(it -> Map.of("name", it.name()))
                        .toList());
        conference.put(
                "days", schedule.days().stream().map(day -> day(schedule, day)).toList());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("version", schedule.version());
        body.put("base_url", schedule.url());
        body.put("conference", conference);
        return JSON.writeValueAsString(Map.of("schedule", body));
    }

    private static Map<String, Object> day(Schedule schedule, Schedule.Day day) {
        Map<String, Object> rooms = new LinkedHashMap<>();
        day.rooms()
                .forEach((room, events) -> rooms.put(
                        room, events.stream().map(it -> event(schedule, it)).toList()));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("index", day.index());
        fields.put("date", day.date().toString());
        fields.put("day_start", day.start());
        fields.put("day_end", day.end());
        fields.put("rooms", rooms);
        return fields;
    }

    private static Map<String, Object> event(Schedule schedule, Schedule.Event event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("guid", event.session().id().toString());
        fields.put("id", event.id());
        fields.put("date", event.date());
        fields.put("start", event.start());
        fields.put("duration", event.duration());
        fields.put("room", event.room());
        fields.put("title", event.title());
        fields.put("type", event.session().kind().slug());
        fields.put("track", event.track());
        fields.put("language", event.language());
        fields.put("abstract", event.about());
        fields.put(
                "persons",
                event.persons().stream().map(it -> Map.of("public_name", it)).toList());
        fields.put("links", List.of());
        fields.put("url", schedule.url() + "#session-" + event.session().id());
        return fields;
    }
}
