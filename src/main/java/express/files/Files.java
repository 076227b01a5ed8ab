package express.files;

import express.base.FileId;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.base.Viewer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The uploaded files. The database shows a viewer only those that are for them. */
@Repository
@Transactional
public class Files {

    /** Ten megabytes: a long scan or a phone's picture. */
    static final int LARGEST = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 120;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Files(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Row(
            FileId id,
            String name,
            String type,
            int size,
            PersonId uploadedBy,
            Instant uploadedAt,
            boolean forEverybody,
            @Nullable OrganisationId organisation,
            @Nullable PersonId subject) {}

    /** Keeps an upload, or refuses it with a sentence for the person. */
    public StoredFile keep(Viewer viewer, String name, byte[] content, Audience audience) {
        if (content.length == 0) {
            throw new UploadRefused(name.isEmpty() ? "files.refused.none" : "files.refused.empty");
        }
        if (content.length > LARGEST) {
            throw new UploadRefused(UploadRefused.LARGE);
        }
        Kind kind = Kind.of(content).orElseThrow(() -> new UploadRefused("files.refused.kind"));
        return kind.isPicture()
                ? insertPicture(viewer, name, kind, Picture.drawn(content, kind), audience)
                : insertAsItIs(viewer, name, kind, content, audience);
    }

    /** Keeps an upload that must be a picture, such as a portrait or a logo. */
    public StoredFile keepPicture(Viewer viewer, String name, byte[] content, Audience audience) {
        StoredFile file = keep(viewer, name, content, audience);
        if (!file.isPicture()) {
            throw new UploadRefused("files.refused.picture");
        }
        return file;
    }

    private StoredFile insertPicture(Viewer viewer, String name, Kind kind, List<Picture> drawings, Audience audience) {
        StoredFile file = insert(row(viewer, name, kind, drawings.getLast().content().length, audience));
        drawings.forEach(drawing -> insertContent(file.id(), drawing.width(), drawing.content()));
        return file;
    }

    private StoredFile insertAsItIs(Viewer viewer, String name, Kind kind, byte[] content, Audience audience) {
        StoredFile file = insert(row(viewer, name, kind, content.length, audience));
        insertContent(file.id(), 0, content);
        return file;
    }

    private Row row(Viewer viewer, String name, Kind kind, int size, Audience audience) {
        return new Row(
                FileId.next(),
                safe(name, kind),
                kind.type(),
                size,
                viewer.id(),
                time.instant(),
                audience instanceof Audience.Everybody || audience instanceof Audience.Public,
                organisation(audience),
                audience instanceof Audience.Subject subject ? subject.person() : null);
    }

    private static @Nullable OrganisationId organisation(Audience audience) {
        return switch (audience) {
            case Audience.Public shown -> shown.organisation();
            case Audience.Members members -> members.organisation();
            case Audience.Everybody all -> null;
            case Audience.Subject subject -> null;
            case Audience.Nobody nobody -> null;
        };
    }

    /** The last part of what the browser called it, without controls and marks of direction, with the true ending. */
    static String safe(String name, Kind kind) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cc}\\p{Cf}\"<>|?*:]", "").strip();
        String stem = plain.contains(".") ? plain.substring(0, plain.lastIndexOf('.')) : plain;
        String kept = stem.isBlank() ? "file" : stem.substring(0, Math.min(stem.length(), LONGEST_NAME));
        return kept + "." + kind.ending();
    }

    private StoredFile insert(Row row) {
        jdbc.sql("""
            insert into files.file (
                id, name, type, size, uploaded_by, uploaded_at, for_everybody, organisation_id, subject_id)
            values (
                :id, :name, :type, :size, :uploadedBy, :uploadedAt, :forEverybody, :organisation, :subject)
            """).paramSource(Parameters.of(row)).update();
        return new StoredFile(row.id(), row.name(), row.type(), row.size(), row.uploadedAt());
    }

    private void insertContent(FileId file, int width, byte[] content) {
        jdbc.sql("""
            insert into files.content (file_id, width, bytes)
            values (:file, :width, :bytes)
            """)
                .paramSource(Parameters.with("file", file).and("width", width).and("bytes", content))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<StoredFile> find(FileId id) {
        return jdbc.sql("""
            select id, name, type, size, uploaded_at
            from files.file
            where id = :id
            """)
                .paramSource(Parameters.with("id", id))
                .query(StoredFile.class)
                .optional();
    }

    /** The content in the smallest kept width that is at least the wanted one. */
    @Transactional(readOnly = true)
    public byte[] getContent(FileId id, int wantedWidth) {
        return jdbc.sql("""
            select bytes
            from files.content
            where file_id = :id
            order by width < :wanted, abs(width - :wanted)
            limit 1
            """)
                .paramSource(Parameters.with("id", id).and("wanted", wantedWidth))
                .query(byte[].class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    public void delete(FileId id) {
        jdbc.sql("""
            delete from files.file
            where id = :id
            """).paramSource(Parameters.with("id", id)).update();
    }
}
