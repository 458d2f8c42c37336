package dev.harbinger.digest;

import dev.harbinger.common.mail.Picture;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a mail says, the same facts in HTML and in plain text.
 *
 * @param subject one line
 * @param picture the PNG that the HTML shows, empty for none
 * @param language in which it is written
 */
record Written(String subject, String html, String plain, byte[] picture, Locale language) {
    static final byte[] NO_PICTURE = {};
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    Written {
        subject = CONTROL.matcher(subject).replaceAll(" ").strip();
    }

    Written(String subject, String html, String plain) {
        this(subject, html, plain, NO_PICTURE, Locale.ENGLISH);
    }

    List<Picture> pictures() {
        return picture.length == 0 ? List.of() : List.of(new Picture(WeekPicture.ID, picture));
    }

    /**
     * The HTML as a page, which has no parts of a mail beside it. Its links lead out of the frame that it is shown in, since
     * no page of ours lets itself be framed.
     */
    String page() {
        var page = html.replaceFirst("<head>", "<head>\n<base target=\"_top\">");
        return picture.length == 0
                ? page
                : page.replace(
                        "cid:" + WeekPicture.ID,
                        "data:image/png;base64," + Base64.getEncoder().encodeToString(picture));
    }
}
