// The browsers bring Temporal; Node 20 does not.
import 'temporal-polyfill/global';
