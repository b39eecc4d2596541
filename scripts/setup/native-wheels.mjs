/**
 * What the native TensorFlow.js back end is built against: the C library inside TensorFlow's Python wheels, pinned by
 * SHA-256. The addon of tfjs-node 4.22 compiles with its headers unchanged, and the GPU build takes CUDA (12.2) and cuDNN
 * (8.9) from wheels, so that no toolkit of the machine is involved.
 */
const VERSION = '2.15.1';

/** Each: the requirement as pip reads it, the file's checksum, what is kept of it (path prefixes inside the wheel). */
const tensorflow = (name, sha256) => ({
  requirement: `${name}==${VERSION}`,
  sha256,
  keep: [
    'tensorflow/libtensorflow_cc.so.2',
    'tensorflow/libtensorflow_framework.so.2',
    ...['tensorflow/c/', 'tensorflow/core/platform/', 'tsl/', 'xla/tsl/'].map((part) => `tensorflow/include/${part}`),
  ],
});

/** TensorFlow looks for these beside itself, at ../nvidia/<part>/lib: the layout of the wheels is kept. */
const nvidia = (name, version, sha256) => ({
  requirement: `nvidia-${name}-cu12==${version}`,
  sha256,
  keep: ['nvidia/'],
});

export const VARIANTS = {
  cpu: {
    folder: `cpu-${VERSION}`,
    size: '207 MB',
    wheels: [tensorflow('tensorflow-cpu', '54660c074d7241a503e81edfd9f5ef5af88f64051b72e2945f26318c790f2d26')],
  },
  gpu: {
    folder: `gpu-${VERSION}`,
    size: 'gigabytes',
    wheels: [
      tensorflow('tensorflow', 'bb0edd69103c154245c5f209f0507355cc68ba7e4de350084bc31edc562478e4'),
      nvidia('cublas', '12.2.5.6', 'f448d8db463f9a2c7dd9a1e607c0961d3e95f825b86839c5882f7d073d406df0'),
      nvidia('cuda-cupti', '12.2.142', 'ce68d1009dd14215e38ed49643d31374c71d6fea381181cb0b9da7f19dfd1624'),
      nvidia('cuda-nvcc', '12.2.140', 'c6ff4ae7a636eb6cab7621191e19ac3779690686bbcf52c04d8b1ca2944e1e27'),
      nvidia('cuda-nvrtc', '12.2.140', 'b1cdcae6443cb7cdcfb5d1bf51896a148c9f82f9e65b27db9ab095eaed689aa7'),
      nvidia('cuda-runtime', '12.2.140', 'acb9cb7e44594a3512533497ea790d9f0b0e399abcc888584c157d1ffa080e41'),
      nvidia('cudnn', '8.9.4.25', '9f882d5b11753c566fd32427839089eb4f8ba7a58c28446ad359e32c40229723'),
      nvidia('cufft', '11.0.8.103', '72e961e578f9be9e316ccb4db8652c421dd0b57442624faa71061d452f449a67'),
      nvidia('curand', '10.3.3.141', '7b6bad6817b5df2a6f5ec221206fb895d9195fdd7d2443f3e86554108c141a0a'),
      nvidia('cusolver', '11.5.2.141', '5a85c4653ce34339a5688137f494a0f903e0f0532418550998167f00844161da'),
      nvidia('cusparse', '12.1.2.141', '4e13d6a51d2303dcb2a023ba09546811161f0334fc64e13689397bbd3b1eb126'),
      nvidia('nccl', '2.16.5', '84695a4248138fb2ca12f5fd3defe986e790e71ccdaad51b2ca34ca4e83ef421'),
      nvidia('nvjitlink', '12.2.140', '95635cafbf9f96c38bea5200ab145a2e6aefbb5405e0b04c1e4ba54df2d84ec9'),
    ],
  },
};
