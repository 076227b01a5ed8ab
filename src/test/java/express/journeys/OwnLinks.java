package express.journeys;

import express.people.Tokens;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Links as a person of a running installation is sent them, by day only: a test makes them itself, at any hour. */
record OwnLinks(Running at) {

    String appointment(UUID referral) {
        return made("/appointments/", "journeys-sharing", """
            insert into referrals.link (secret_hash, network_id, journey_id, referral_id, side, until)
            select ?, network_id, journey_id, id, 'PERSON', now() + interval '1 day'
            from referrals.referral
            where id = ?
            """, referral);
    }

    /** Half a year after their file was closed. */
    String followUp(UUID journey) {
        return made("/follow-ups/", "accompaniment-follow-ups", """
            update accompaniment.follow_up
            set secret_hash = ?, asked = 1, asked_at = now(), until = now() + interval '1 day'
            where journey_id = ?
              and months = 6
            """, journey);
    }

    private String made(String path, String background, String sql, UUID about) {
        String secret = Tokens.secret();
        try (Connection database = new Ageing(at).open();
                PreparedStatement acting =
                        database.prepareStatement("select set_config('express.background', ?, false)")) {
            acting.setString(1, background);
            acting.execute();
            Ageing.change(database, sql, Tokens.digest(secret), about);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return path + secret;
    }
}
