package com.didtron.server.tenancy;

import com.didtron.server.platform.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Takes what somebody sent for a PNG that can be shown everywhere, or says why it is none. Its size is read from its head before it is unpacked.
final class ReadLogo {

    private static final int MOST_BYTES = 1024 * 1024;
    private static final int HIGHEST = 512;
    private static final int WIDEST = 4096;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int WIDTH_AT = 16;
    private static final int HEIGHT_AT = 20;
    private static final int HEAD = 33;
    private static final int LOOKED_AT = 1000;

    private ReadLogo() {}

    /// @param base64 of the file
    /// @throws Refusal logo-svg, logo-too-large, logo-not-png, logo-too-high
    static Logos.Logo read(String base64) {
        byte[] png;
        try {
            png = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw refused("invalid", "The picture cannot be read.", "a PNG file in Base64");
        }
        String beginning = new String(png, 0, Math.min(png.length, LOOKED_AT), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        if (beginning.contains("<svg") || beginning.stripLeading().startsWith("<?xml")) {
            throw refused("logo-svg", "Readers of mail do not show SVG.", "a PNG file, ideally 200 × 32 pixels");
        }
        if (png.length > MOST_BYTES) {
            throw refused("logo-too-large", "The picture has more than 1 MB.", "a PNG file of at most 1 MB");
        }
        if (png.length < HEAD || !Arrays.equals(png, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            throw refused("logo-not-png", "The file is no PNG.", "a PNG file, ideally 200 × 32 pixels");
        }
        int width = ByteBuffer.wrap(png).getInt(WIDTH_AT);
        int height = ByteBuffer.wrap(png).getInt(HEIGHT_AT);
        if (height > HIGHEST || width > WIDEST) {
            throw refused("logo-too-high", "The picture is " + width + " × " + height + " pixels.", "at most " + HIGHEST + " pixels high and " + WIDEST + " wide");
        }
        BufferedImage image = unpacked(png);
        if (image == null || width < 1 || image.getWidth() != width || image.getHeight() != height) {
            throw refused("logo-not-png", "The file is damaged.", "a PNG file that a browser shows");
        }
        return new Logos.Logo(new Logos.Facts(width, height, png.length, digest(png)), png);
    }

    private static @Nullable BufferedImage unpacked(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException | RuntimeException damaged) {
            // the reader throws this and that at damaged files; what it is told as is said above
            return null;
        }
    }

    private static String digest(byte[] png) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every JDK", e);
        }
    }

    private static Refusal refused(String code, String why, String right) {
        return Refusal.invalid(code, why, new Refusal.Field("png", right));
    }
}
