package express.bench;

import express.postgres.DatabaseAccess;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/** The directory of an invented country, as tables of the standard. */
final class ManyTables {

    private final Map<String, String> tables = new LinkedHashMap<>();

    private final String country;

    /** @param country under which name no two have anything in common */
    ManyTables(String country, int services) {
        this.country = country;
        int houses = Math.max(1, services / 10);
        int places = Math.max(1, services / 5);
        tables.put(
                "organizations.csv",
                table(
                        "id,name,description,website",
                        houses,
                        i -> id("o", i) + "," + name(i) + ",Helps newcomers in many ways,https://" + name(i) + i
                                + ".example"));
        tables.put(
                "locations.csv",
                table(
                        "id,location_type,organization_id,name,latitude,longitude",
                        places,
                        i -> id("l", i) + ",physical," + id("o", i % houses) + ",House " + i + ","
                                + (50 + i % 100 / 100.0) + "," + (5 + i % 77 / 100.0)));
        tables.put(
                "addresses.csv",
                table(
                        "id,location_id,address_1,city,state_province,postal_code,country,address_type",
                        places,
                        i -> id("a", i) + "," + id("l", i) + ",Rue " + name(i) + " " + i + ",Town " + i % 500 + ",,"
                                + (1000 + i % 8000) + ",BE,physical"));
        tables.put(
                "services.csv",
                table(
                        "id,organization_id,name,description,email,status,minimum_age,assured_date",
                        services,
                        i -> id("s", i) + "," + id("o", i % houses) + ",Service " + name(i * 31) + " " + i
                                + ",\"An hour each week, with somebody who knows the way\",s" + i
                                + "@s.example,active,18,2026-05-01"));
        tables.put(
                "service_at_location.csv",
                table(
                        "id,service_id,location_id",
                        services,
                        i -> id("x", i) + "," + id("s", i) + "," + id("l", i % places)));
        tables.put(
                "phones.csv",
                table(
                        "id,service_id,number",
                        services,
                        i -> id("p", i) + "," + id("s", i) + ",+32 4 " + (1_000_000 + i)));
        tables.put(
                "languages.csv",
                table("id,service_id,name,code", services, i -> id("g", i) + "," + id("s", i) + ",Arabic,ar"));
    }

    long rows() {
        return tables.values().stream().mapToLong(it -> it.lines().count() - 1).sum();
    }

    private static String table(String columns, int rows, LongFunction<String> row) {
        return LongStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n", columns + "\n", "\n"));
    }

    private UUID id(String kind, long number) {
        return UUID.nameUUIDFromBytes((country + kind + number).getBytes(StandardCharsets.UTF_8));
    }

    /** Words of letters, alike for no two numbers. */
    private String name(long number) {
        String word = UUID.nameUUIDFromBytes((country + "n" + number).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replaceAll("[0-9-]", "");
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> table : tables.entrySet()) {
                zip.putNextEntry(new ZipEntry(table.getKey()));
                zip.write(table.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Into tables that know nothing but their key. */
    double copy(DatabaseAccess access) throws SQLException, IOException {
        try (Connection owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("create schema copied");
            for (Map.Entry<String, String> table : tables.entrySet()) {
                String columns = table.getValue().lines().findFirst().orElseThrow();
                statement.execute("create table copied.\"" + table.getKey() + "\" ("
                        + columns.replaceFirst("id,", "id uuid primary key,").replaceAll(",(\\w+)", ", $1 text") + ")");
            }
            long begin = System.nanoTime();
            var copies = owner.unwrap(PGConnection.class).getCopyAPI();
            for (Map.Entry<String, String> table : tables.entrySet()) {
                try (Reader text = new StringReader(table.getValue())) {
                    copies.copyIn("copy copied.\"" + table.getKey() + "\" from stdin (format csv, header)", text);
                }
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            statement.execute("drop schema copied cascade");
            return seconds;
        }
    }
}
