package express.files;

import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that somebody uploaded, and those about them. */
@Repository
class FileData implements PersonalData {

    private final JdbcClient jdbc;

    FileData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "files.uploads";
    }

    private record Row(UUID id, String name, String type, int size, Instant uploadedAt, boolean about) {

        Map<String, Object> exported() {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("name", name);
            file.put("address", "/files/" + id);
            file.put("type", type);
            file.put("size", size);
            file.put("at", uploadedAt.toString());
            file.put("about", about);
            return file;
        }
    }

    /** Their content is taken away from the addresses; it would not fit into a text. */
    @Override
    public Map<String, Object> export(PersonId person) {
        List<Map<String, Object>> files =
                jdbc.sql("""
                    select id, name, type, size, uploaded_at, subject_id is not distinct from :person as about
                    from files.file
                    where uploaded_by = :person
                       or subject_id = :person
                    order by uploaded_at, id
                    """).paramSource(Parameters.with("person", person)).query(Row.class).list().stream()
                        .map(Row::exported)
                        .toList();
        return files.isEmpty() ? Map.of() : Map.of("files", files);
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("""
            delete from files.file
            where subject_id = :person
            """).paramSource(Parameters.with("person", person)).update();
        jdbc.sql("""
            update files.file
            set uploaded_by = null
            where uploaded_by = :person
            """).paramSource(Parameters.with("person", person)).update();
    }
}
