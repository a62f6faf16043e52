package com.gitfit.coach.local.server.s3;

import java.io.OutputStream;
import java.net.URI;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;

/** Serves S3Proxy over a folder on a free port of the loopback interface until standard input ends. */
public final class S3Server {
    private S3Server() {}

    /**
     * Prints {@code listening PORT} once it answers; ends when standard input does, so that it never outlives its
     * parent.
     *
     * @param arguments the folder of the buckets, which must exist
     */
    public static void main(String[] arguments) throws Exception {
        var properties = new Properties();
        properties.setProperty("jclouds.filesystem.basedir", arguments[0]);
        var proxy = S3Proxy.builder()
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.NONE, "", "")
                .blobStore(BlobStores.create("filesystem-nio2", properties))
                .build();
        proxy.start();
        System.out.println("listening " + proxy.getPort());
        System.in.transferTo(OutputStream.nullOutputStream());
        proxy.stop();
        System.exit(0);
    }
}
